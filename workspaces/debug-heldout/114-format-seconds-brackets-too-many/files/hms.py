def hms(num):
    minutes, s1 = divmod(num, 60)
    hours, minutes = divmod((minutes, 60))
    return hours, minutes, s1
