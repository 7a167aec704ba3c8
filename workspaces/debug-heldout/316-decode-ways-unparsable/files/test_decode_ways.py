from decode_ways import decode_ways

assert decode_ways('02302') == 0
assert decode_ways('33002') == 0
assert decode_ways('02') == 0
assert decode_ways('21') == 2
assert decode_ways('3') == 1
assert decode_ways('') == 1
assert decode_ways('00112') == 0
assert decode_ways('22') == 2
assert decode_ways('12112') == 8
assert decode_ways('01120') == 0
print("ok")
