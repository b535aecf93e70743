"""The table engines that can judge: Polars on this machine, PySpark where the data are.

An engine turns a Polars frame into a Narwhals frame of its own, and gives results back.
"""

from __future__ import annotations

from functools import cached_property
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Protocol
from warnings import catch_warnings, simplefilter

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
            from pyspark.sql import SparkSession
            from pyspark.sql.utils import is_remote
        except ImportError as missing:
            raise EngineMissing("PySpark is not installed: pip install 'sdmctl[spark]'") from missing
        session = SparkSession.getActiveSession()
        if session is not None:
            return session
        if is_remote():
            return SparkSession.builder.appName(_NAME).getOrCreate()
        return _started()

    def frame(self, data: pl.DataFrame) -> Frame:
        """The rows, handed to the cluster."""
        return nw.from_native(self._session.createDataFrame(data.to_arrow()))

    def collect(self, frame: Frame) -> pl.DataFrame:
        """The rows, brought back."""
        result: pl.DataFrame = frame.collect(backend="polars").to_native()
        return result


def _started() -> Any:
    """A Spark of our own: what the user's `spark-defaults.conf` says, else this machine with few partitions."""
    from py4j.protocol import Py4JJavaError
    from pyspark import SparkConf, SparkContext
    from pyspark.sql import SparkSession

    gateway = _java()
    with catch_warnings():
        simplefilter("ignore", FutureWarning)  # PySpark looks for pandas, which is not used here, and finds it too new
        settings = SparkConf(_jvm=gateway.jvm).setAppName(_NAME)
    for name, value in _DEFAULTS.items():
        settings.setIfMissing(name, value)
    try:
        context = SparkContext(conf=settings, gateway=gateway)
        session = SparkSession(context)
    except Py4JJavaError as failure:
        raise EngineMissing(f"Spark did not start: {str(failure.java_exception).splitlines()[0]}") from failure
    if settings.get("spark.master", "").startswith("local") and not settings.contains(_PARTITIONS):
        session.conf.set(_PARTITIONS, str(context.defaultParallelism))
    return session


def _java() -> Any:
    """Java with Spark in it; its chatter (modules, log) is kept from the terminal, and read where it does not start."""
    from pyspark.errors import PySparkRuntimeError
    from pyspark.java_gateway import launch_gateway

    with TemporaryFile("w+", errors="replace") as chatter:
        try:
            return launch_gateway(popen_kwargs={"stderr": chatter})
        except PySparkRuntimeError as failure:
            chatter.seek(0)
            told = [line.strip() for line in chatter]
            why = next((line for line in told if "Exception" in line), told[0] if told else "nothing")
            needs = "Spark did not start; it needs Java 17 or later, at JAVA_HOME or on the path"
            raise EngineMissing(f"{needs}. It said: {why}") from failure


_NAME = "sdmctl"
_PARTITIONS = "spark.sql.shuffle.partitions"
_DEFAULTS = {
    "spark.ui.enabled": "false",
    "spark.python.sql.dataFrameDebugging.enabled": "false",  # it asks Java ten questions for each column that is named
}

ENGINES: dict[str, type[PolarsEngine] | type[SparkEngine]] = {"polars": PolarsEngine, "spark": SparkEngine}
