"""What templates may ask for: the parts of a report, made from the records of one municipality or of the whole."""
