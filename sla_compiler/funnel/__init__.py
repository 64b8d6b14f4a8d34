"""What a goal needs of every stage, exactly."""
