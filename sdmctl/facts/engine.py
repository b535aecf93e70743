"""The table engines that can judge: Polars on this machine, PySpark where the data are.

An engine turns a Polars frame into a Narwhals frame of its own, and gives results back.
"""

from __future__ import annotations

from functools import cached_property
from subprocess import DEVNULL
from typing import TYPE_CHECKING, Any, Protocol

import narwhals as nw

from sdmctl.facts.order import Frame

if TYPE_CHECKING:
    import polars as pl


class EngineMissing(Exception):
    """The engine asked for is not there; the message says what to install."""


class Engine(Protocol):
    """Where frames are computed."""

    at_once: int
    """How many tickets are best judged in one go, over all views and service levels."""

    def frame(self, data: pl.DataFrame) -> Frame:
        """A frame of the engine with the same rows."""

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The rows, on this machine."""


class PolarsEngine:
    """This machine: every frame is eager and has an order."""

    at_once = 400_000
    """A few large steps rather than many, as long as memory is no matter."""

    def frame(self, data: pl.DataFrame) -> Frame:
        """The same frame, seen through Narwhals."""
        return nw.from_native(data, eager_only=True)

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The Polars frame behind it."""
        native: pl.DataFrame = frame.to_native()
        return native


class SparkEngine:
    """A cluster, or this machine as one: frames are lazy and have no order."""

    at_once = 10_000_000
    """As many as one machine can hand over: a step costs a second of planning, however few its rows."""

    @cached_property
    def _session(self) -> Any:
        try:
            from pyspark.errors import PySparkRuntimeError
            from pyspark.sql import SparkSession
            from pyspark.sql.utils import is_remote
        except ImportError as missing:
            raise EngineMissing("PySpark is not installed: pip install 'sdmctl[spark]'") from missing
        session = SparkSession.getActiveSession()
        if session is not None:
            return session
        if is_remote():
            return SparkSession.builder.appName(_NAME).getOrCreate()
        try:
            return _started()
        except PySparkRuntimeError as failure:
            raise EngineMissing(
                "Spark did not start: it needs Java 17 or later, found by JAVA_HOME or on the path"
            ) from failure

    def frame(self, data: pl.DataFrame) -> Frame:
        """The rows, handed to the cluster."""
        return nw.from_native(self._session.createDataFrame(data.to_arrow()))

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The rows, brought back."""
        result: pl.DataFrame = frame.collect(backend="polars").to_native()
        return result


def _started() -> Any:
    """A Spark of our own: what the user's `spark-defaults.conf` says, else this machine with few partitions.

    Java's own chatter (its modules, its log) goes nowhere; what fails comes back as an exception.
    """
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    gateway = launch_gateway(popen_kwargs={"stderr": DEVNULL})
    settings = SparkConf(_jvm=gateway.jvm).setAppName(_NAME)
    for name, value in _DEFAULTS.items():
        settings.setIfMissing(name, value)
    context = SparkContext(conf=settings, gateway=gateway)
    session = SparkSession(context)
    if settings.get("spark.master", "").startswith("local") and not settings.contains(_PARTITIONS):
        session.conf.set(_PARTITIONS, str(context.defaultParallelism))
    return session


_NAME = "sdmctl"
_PARTITIONS = "spark.sql.shuffle.partitions"
_DEFAULTS = {
    "spark.ui.enabled": "false",
    "spark.python.sql.dataFrameDebugging.enabled": "false",  # it asks Java ten questions for each column that is named
}

ENGINES: dict[str, type[PolarsEngine] | type[SparkEngine]] = {"polars": PolarsEngine, "spark": SparkEngine}
