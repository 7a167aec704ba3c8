from format_amount import format_amount

assert format_amount(834) == '0/13/54'
assert format_amount(5941) == '4-3-1'
assert format_amount(20) == '0/0/20'
assert format_amount(9427) == '6-13-7'
assert format_amount(3003) == '2/2/3'
assert format_amount(19) == '0/0/19'
assert format_amount(777) == '0/12/57'
assert format_amount(1) == '0/0/1'
assert format_amount(10) == '0/0/10'
print("ok")
