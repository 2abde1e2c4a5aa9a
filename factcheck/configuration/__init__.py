"""Configuration: what a desk has written down once, so that nobody has to type it.

A `[tool.factcheck]` in `pyproject.toml`, or a `factcheck.toml`, found upwards from the draft; then
the command line, which comes first.
"""

from factcheck.configuration.configuration import Configuration, Override
from factcheck.configuration.files import configuration_of, find_configuration

__all__ = ["Configuration", "Override", "configuration_of", "find_configuration"]
