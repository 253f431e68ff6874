"""What an operator sets: environment (`DATEBOOK_…`), one TOML file, systemd credentials. Read by `cli` and `daemon` alone.

In order of precedence: environment; `$CREDENTIALS_DIRECTORY` (one file a setting, such as `channels__ops__url`); the file
`$DATEBOOK_CONFIG`, else `datebook.toml` in the working directory. Nothing has to be set to start.
"""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    NestedSecretsSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from datebook.definitions import NAME
from datebook.errors import InputError
from datebook.validation import explain, suggestion

PREFIX = "DATEBOOK_"
CONFIG = "DATEBOOK_CONFIG"


class ChannelSettings(BaseModel):
    """Where a channel leads. One without a URL writes to the console."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    kind: Literal["slack", "console"] | None = None
    """By default: slack where there is a URL, else console."""
    url: SecretStr | None = None
    url_file: Path | None = None
    """A file that holds the URL, for those who keep secrets in files."""

    @field_validator("url")
    @classmethod
    def _an_address(cls, url: SecretStr | None) -> SecretStr | None:
        return url and SecretStr(checked_url(url.get_secret_value(), "the URL"))

    @model_validator(mode="after")
    def _one_address(self) -> Self:
        if self.url and self.url_file:
            raise ValueError("has both url and url_file; keep one")
        if not self.address and self.kind == "slack":
            raise ValueError("is a slack channel without a URL; set url or url_file")
        return self

    @property
    def address(self) -> SecretStr | None:
        """The URL, wherever it is kept.

        Raises:
            ValueError: if the file cannot be read or holds no URL.
        """
        if self.url_file is None:
            return self.url
        try:
            text = self.url_file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise ValueError(f"url_file {self.url_file} cannot be read: {reason}") from None
        return SecretStr(checked_url(text, f"the URL in {self.url_file}"))

    @property
    def resolved_kind(self) -> Literal["slack", "console"]:
        """The kind it is, said or not."""
        return self.kind or ("slack" if self.url or self.url_file else "console")


def checked_url(text: str, what: str) -> str:
    """Return the address without white space around it.

    Raises:
        ValueError: if it is no http(s) address. The message does not hold it: it is a secret.
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        sound = False
    if not sound or re.search(r"[\x00-\x20\x7f]", text):
        raise ValueError(f"{what} is not valid; it must begin with https:// and name a host")
    if parts.username or parts.password:
        raise ValueError(f"{what} must hold no user name and password")
    return text


def _state_directory() -> Path:
    """Where state is kept: systemd's StateDirectory, else the XDG base directory specification's state home."""
    if systemd := os.environ.get("STATE_DIRECTORY"):
        return Path(systemd.split(":")[0])
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "datebook"


class Settings(BaseSettings):
    """Everything an operator can set."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    data_dir: Path = Field(default_factory=_state_directory)
    """The store, its lock, and the running daemon's address."""
    calendars_dir: Path = Path("calendars")
    host: str = "127.0.0.1"
    port: int = Field(default=8377, ge=0, le=65535)
    """0 takes a free one."""
    public_url: str | None = None
    """The address people reach the page under. Unset: messages and feeds bear no links of ours."""
    allowed_hosts: tuple[str, ...] = ()
    """Host names the page answers to, beside loopback, `host` and that of `public_url`."""
    poll_seconds: int = Field(default=60, ge=1)
    """How often the calendars' documents are looked at for new and changed files."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    channels: dict[str, ChannelSettings] = Field(default_factory=dict)

    @property
    def addresses(self) -> dict[str, tuple[str, SecretStr | None]]:
        """Each channel's kind and URL, by name."""
        return {name: (channel.resolved_kind, channel.address) for name, channel in self.channels.items()}

    @field_validator("public_url")
    @classmethod
    def _public_address(cls, url: str | None) -> str | None:
        return url and checked_url(url, "public_url").rstrip("/")

    @field_validator("channels")
    @classmethod
    def _channel_names(cls, channels: dict[str, ChannelSettings]) -> dict[str, ChannelSettings]:
        for name in channels:
            if not NAME.fullmatch(name):
                raise ValueError(f'"{name}" is no channel name (a-z, 0-9 and -)')
        return channels

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings calls by name
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment, then credentials, then the file."""
        sources = [init_settings, env_settings]
        if credentials := os.environ.get("CREDENTIALS_DIRECTORY"):
            sources.append(
                NestedSecretsSettingsSource(
                    file_secret_settings, credentials, "ok", secrets_prefix="", secrets_nested_delimiter="__"
                )
            )
        sources.append(TomlConfigSettingsSource(settings_cls, toml_file=config_file()))
        return tuple(sources)


def config_file() -> Path:
    """The file that settings are read from, whether it is there or not."""
    return Path(os.environ.get(CONFIG) or "datebook.toml")


def load(**given: object) -> Settings:
    """Read the settings; `given` (from the command line) goes before all else.

    Raises:
        InputError: with everything that is wrong, a line each, never with a value that may be a secret.
    """
    _refuse_unknown_variables()
    _refuse_a_missing_file()
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        raise InputError("\n".join(f"settings: {line}" for line in explain(error, Settings))) from None
    except SettingsError as error:
        # Only the message: its cause holds the whole environment variable.
        raise InputError(f"settings: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{config_file()}: not valid TOML: {error}") from None
    except (OSError, UnicodeDecodeError):
        raise InputError(f"{config_file()}: cannot be read") from None


def _refuse_unknown_variables() -> None:
    """pydantic-settings passes over a misspelt variable; an operator would never learn of it."""
    known = {*Settings.model_fields, "config", "traceback"}
    for variable in os.environ:
        if variable.upper().startswith(PREFIX):
            name = variable[len(PREFIX) :].lower().split("__")[0]
            if name not in known:
                near = suggestion(f"{PREFIX}{name.upper()}", {f"{PREFIX}{setting.upper()}" for setting in known})
                raise InputError(f"settings: {variable} is no setting; {near}")


def _refuse_a_missing_file() -> None:
    if os.environ.get(CONFIG) and not config_file().is_file():
        raise InputError(f"{config_file()}: there is no such file, but {CONFIG} names it")
