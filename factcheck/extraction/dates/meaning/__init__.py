"""What expressions of time mean: values that resolve to days in a frame."""
