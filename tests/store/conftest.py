"""A fresh store for each test. With TEST_POSTGRESQL set to a server's address, the same tests run on PostgreSQL too."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from datebook import store

SERVER = os.environ.get("TEST_POSTGRESQL")


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def held(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[store.Store]:
    if request.param == "sqlite" or not SERVER:
        with store.open(tmp_path / "data" / store.FILE) as opened:
            yield opened
        return
    name = f"test_{uuid.uuid4().hex}"
    server = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        with store.open(make_url(SERVER).set(database=name).render_as_string(hide_password=False)) as opened:
            yield opened
        connection.execute(text(f"DROP DATABASE {name}"))
    server.dispose()
