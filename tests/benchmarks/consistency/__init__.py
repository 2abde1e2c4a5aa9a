"""The parts of the error-injection benchmark: articles, fair rewrites, planted errors, scores."""
