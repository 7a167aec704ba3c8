from to_minutes import to_minutes

assert to_minutes('01:50') == 110
assert to_minutes('11:22') == 682
assert to_minutes('13:22') == 802
assert to_minutes('19:44') == 1184
assert to_minutes('17:08') == 1028
assert to_minutes('01:00') == 60
assert to_minutes('09:04') == 544
assert to_minutes('08:57') == 537
print("ok")
