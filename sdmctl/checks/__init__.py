"""Does it make sense? One rule a module: its manual entry, its code, an example wrong and right, and `check()`."""
