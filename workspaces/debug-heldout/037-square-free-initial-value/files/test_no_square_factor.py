from no_square_factor import no_square_factor

assert no_square_factor(9) == False
assert no_square_factor(21) == True
assert no_square_factor(13) == True
assert no_square_factor(51) == True
assert no_square_factor(93) == True
assert no_square_factor(7) == True
print("ok")
