import flask

print(flask.Flask(__name__))
