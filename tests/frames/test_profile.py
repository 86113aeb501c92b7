"""A profile sums a column up."""

from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest

from desktop_host.frames import frame_of
from desktop_host.protocol.frames import TopValue


def test_numbers_have_limits_mean_and_a_histogram() -> None:
    profile = frame_of([4, None, 1, 1, 10]).profile(0)
    assert (profile.count, profile.nulls, profile.distinct) == (5, 1, 3)
    assert (profile.minimum, profile.maximum, profile.mean) == ("1", "10", 4.0)
    assert profile.top == (TopValue("1", 2),)
    assert sum(part.count for part in profile.histogram) == 4
    assert [part.count for part in profile.histogram if part.count] == [2, 1, 1]
    assert not profile.sampled


def test_texts_have_limits_and_no_mean() -> None:
    profile = frame_of(["b", "a", "b", None]).profile(0)
    assert (profile.minimum, profile.maximum, profile.mean, profile.histogram) == ("a", "b", None, ())


@pytest.mark.parametrize(
    "values",
    [[], [None], [math.inf, 1.0], [-1e308, 1e308], [5, 5], [{"a": 1}, {"b": 2}], [1, "x"]],
    ids=repr,
)
def test_odd_columns_have_a_profile_too(values: list[object]) -> None:
    profile = frame_of({"v": values}).profile(0)
    finite = [value for value in values if isinstance(value, int | float) and math.isfinite(value)]
    assert profile.count == len(values)
    assert sum(part.count for part in profile.histogram) in {0, len(finite)}


def test_nan_of_polars_is_neither_missing_nor_a_limit() -> None:
    profile = frame_of(pl.Series([math.nan, 2.0, None])).profile(0)
    assert (profile.nulls, profile.minimum, profile.maximum, profile.mean) == (1, "2", "2", 2.0)


def test_a_very_long_column_is_sampled_evenly() -> None:
    profile = frame_of(np.arange(2_000_000)).profile(0)
    assert profile.sampled
    assert profile.count == 200_000
    assert (profile.minimum, profile.maximum) == ("0", "1999999")
