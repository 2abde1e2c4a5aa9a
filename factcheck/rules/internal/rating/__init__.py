"""Rating: what a draft tells by the day, by the head or by the hour, and of how many."""
