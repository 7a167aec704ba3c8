from app import is_armstrong

assert is_armstrong(358) == False
assert is_armstrong(18) == False
assert is_armstrong(371) == True
assert is_armstrong(407) == True
assert is_armstrong(19) == False
assert is_armstrong(76) == False
assert is_armstrong(13) == False
assert is_armstrong(361) == False
assert is_armstrong(9) == True
assert is_armstrong(16) == False
print("ok")
