"""`python -m factcheck`, for where the command is not on the path."""

from factcheck.cli import main

main()
