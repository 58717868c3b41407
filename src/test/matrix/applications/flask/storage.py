import tomllib


class Storage:
    def __init__(self, folder, max_notes):
        if not isinstance(max_notes, int):
            raise TypeError(f"max_notes must be an integer, not {max_notes!r}")
        self.folder = folder
        self.max_notes = max_notes
        with open(f"{folder}/journal", "a") as journal:
            journal.write("started\n")


def load(path):
    with open(path, "rb") as file:
        settings = tomllib.load(file)
    return Storage(**settings["storage"])
