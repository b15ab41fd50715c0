"""What charts are made of: their data and colours, ticks, words, and for each kind of chart its drawing."""
