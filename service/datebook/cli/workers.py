"""Many documents on several processors, answered in order, with no more of them in memory than are being read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Given = TypeVar("Given")
Answered = TypeVar("Answered")

_BATCH = 16
_AHEAD = 4
"""Batches in flight per process: enough that none waits for the slowest."""


def ordered(answer: Callable[[Given], Answered], items: Iterable[Given], jobs: int) -> Iterator[Answered]:
    """Yield `answer(item)` for each item, in order, worked out by `jobs` processes."""
    batches = iter(items)
    with ProcessPoolExecutor(jobs) as pool:
        running: deque[Future[list[Answered]]] = deque()
        while True:
            while len(running) < jobs * _AHEAD and (batch := list(islice(batches, _BATCH))):
                running.append(pool.submit(_answer_all, answer, batch))
            if not running:
                return
            yield from running.popleft().result()


def _answer_all(answer: Callable[[Given], Answered], batch: list[Given]) -> list[Answered]:
    return [answer(item) for item in batch]
