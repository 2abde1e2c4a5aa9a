"""What a draft tells, as the rules on its own arithmetic read it: sentences, figures, cues."""
