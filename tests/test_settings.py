"""Settings come from environment, credentials and one file; what is wrong is one line without the value."""

import pytest

from datebook import settings
from datebook.errors import InputError

SECRET = "https://hooks.slack.com/services/T0/B0/secretsecret"
WRONG = {
    "a misspelt variable": ({"DATEBOOK_CHANELS__OPS__URL": SECRET}, "did you mean DATEBOOK_CHANNELS?"),
    "a misspelt key": ({"DATEBOOK_CHANNELS__OPS__URLL": SECRET}, "channels.ops.urll: unknown key; did you mean url?"),
    "an address without scheme": (
        {"DATEBOOK_CHANNELS__OPS__URL": SECRET.removeprefix("https://")},
        "channels.ops.url: the URL is not valid",
    ),
    "an address of another scheme": ({"DATEBOOK_CHANNELS__OPS__URL": SECRET.replace("https", "ftp")}, "must begin with https://"),
    "an address with a password": ({"DATEBOOK_CHANNELS__OPS__URL": "https://me:secretsecret@host/"}, "no user name and password"),
    "an address with a broken port": ({"DATEBOOK_CHANNELS__OPS__URL": "https://host:secretsecret/"}, "the URL is not valid"),
    "a channel that is no table": ({"DATEBOOK_CHANNELS__OPS": SECRET}, "channels.ops: "),
    "broken JSON": ({"DATEBOOK_CHANNELS": "{" + SECRET}, 'value for field "channels"'),
    "a missing file for a secret": ({"DATEBOOK_CHANNELS__OPS__URL_FILE": "/nowhere/url"}, "url_file /nowhere/url cannot be read"),
    "slack without an address": ({"DATEBOOK_CHANNELS__OPS__KIND": "slack"}, "is a slack channel without a URL"),
    "a port that is none": ({"DATEBOOK_PORT": "99999"}, "port: "),
    "a missing file": ({"DATEBOOK_CONFIG": "/nowhere/datebook.toml"}, "/nowhere/datebook.toml: there is no such file"),
}


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch, tmp_path):
    for name in ("CREDENTIALS_DIRECTORY", "STATE_DIRECTORY", "XDG_STATE_HOME", "DATEBOOK_DATA_DIR", "DATEBOOK_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set(tmp_path):
    found = settings.load()
    assert found.host == "127.0.0.1"
    assert found.data_dir == tmp_path / ".local/state/datebook"
    assert found.channels == {}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_without_the_secret(monkeypatch, name):
    variables, why = WRONG[name]
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    with pytest.raises(InputError) as caught:
        settings.load()
    assert why in str(caught.value)
    assert "secretsecret" not in str(caught.value)


def test_a_channel_with_an_address_is_slack_and_one_without_is_the_console(monkeypatch):
    monkeypatch.setenv("DATEBOOK_CHANNELS__OPS__URL", SECRET)
    monkeypatch.setenv("DATEBOOK_CHANNELS__DESK__KIND", "console")
    channels = settings.load().channels
    assert (channels["ops"].resolved_kind, channels["desk"].resolved_kind) == ("slack", "console")
    assert "secretsecret" not in repr(channels)


def test_a_secret_may_stand_in_a_file_or_in_a_systemd_credential(monkeypatch, tmp_path):
    (tmp_path / "url").write_text(SECRET + "\n")
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "channels__desk__url").write_text(SECRET + "\n")
    monkeypatch.setenv("DATEBOOK_CHANNELS__OPS__URL_FILE", str(tmp_path / "url"))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    channels = settings.load().channels
    assert [channels[name].address.get_secret_value() for name in ("ops", "desk")] == [SECRET, SECRET]


def test_the_environment_goes_before_the_file_and_the_command_line_before_both(monkeypatch, tmp_path):
    (tmp_path / "datebook.toml").write_text('port = 1111\nhost = "127.0.0.3"\npublic_url = "https://dates.example/"\n')
    monkeypatch.setenv("DATEBOOK_PORT", "2222")
    found = settings.load(host="127.0.0.9", port=None)
    assert (found.port, found.host, found.public_url) == (2222, "127.0.0.9", "https://dates.example")


def test_an_unknown_key_in_the_file_is_an_error_with_a_suggestion(tmp_path):
    (tmp_path / "datebook.toml").write_text("prot = 1\n")
    with pytest.raises(InputError, match=r"prot: unknown key; did you mean port\?"):
        settings.load()
