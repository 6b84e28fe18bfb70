"""What an item is and what an answer to it is worth: pure values and functions."""
