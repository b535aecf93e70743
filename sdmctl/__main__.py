"""`python -m sdmctl`."""

from sdmctl.cli import main

if __name__ == "__main__":
    main()
