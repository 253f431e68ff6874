"""Events of lists, diaries, tables and schedules: a line each, under the day that heads it."""
