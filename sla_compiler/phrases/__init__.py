"""What the agreement means, said in plain sentences: one file a noun."""
