"""Rules on people, places, organisations, titles and spellings."""
