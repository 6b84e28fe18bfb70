"""Let `python -m quizapp` be the command `quizapp`."""

from quizapp.cli import main

if __name__ == "__main__":
    main(prog_name="quizapp")
