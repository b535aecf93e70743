"""The table engines that can judge: Polars on this machine, PySpark where the data are.

An engine turns a Polars frame into a Narwhals frame of its own, keeps an intermediate result, and gives results back.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import narwhals as nw

from sdmctl.facts.order import Frame

if TYPE_CHECKING:
    import polars as pl


class Engine(Protocol):
    """Where frames are computed."""

    def frame(self, data: pl.DataFrame) -> Frame:
        """A frame of the engine with the same rows."""

    def keep(self, frame: Frame) -> Frame:
        """The frame, computed once however often it is used."""

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The rows, on this machine."""


class PolarsEngine:
    """This machine: every frame is eager and has an order."""

    def frame(self, data: pl.DataFrame) -> Frame:
        """The same frame, seen through Narwhals."""
        return nw.from_native(data, eager_only=True)

    def keep(self, frame: Frame) -> Frame:
        """Itself: it is computed already."""
        return frame

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The Polars frame behind it."""
        native: pl.DataFrame = frame.to_native()
        return native


class SparkEngine:
    """A cluster, or this machine as one: frames are lazy and have no order."""

    @cached_property
    def _session(self) -> Any:
        from pyspark.sql import SparkSession

        return (
            SparkSession.builder.appName("sdmctl")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.execution.arrow.pyspark.enabled", "true")
            .getOrCreate()
        )

    def frame(self, data: pl.DataFrame) -> Frame:
        """The rows, handed to the cluster."""
        return nw.from_native(self._session.createDataFrame(data.to_arrow()))

    def keep(self, frame: Frame) -> Frame:
        """The frame, kept by the cluster once it has been computed."""
        return nw.from_native(frame.to_native().cache())

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The rows, brought back."""
        result: pl.DataFrame = frame.collect(backend="polars").to_native()
        return result


ENGINES: dict[str, type[PolarsEngine] | type[SparkEngine]] = {"polars": PolarsEngine, "spark": SparkEngine}
