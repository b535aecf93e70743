"""What all tests share: generated examples are the same on every machine, however slow it is."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "everywhere", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("everywhere")
