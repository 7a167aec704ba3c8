def format_seconds(num):
    m, s1 = divmod(num, 60)
    hours, m = divmod(m, 60)
