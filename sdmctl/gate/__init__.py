"""What fails a CI job."""
