"""The words of dates: their kinds from the tables, and numbers read whole."""
