"""The forms that bring text in: an article, a bank file."""

import re
from dataclasses import dataclass, replace
from typing import Any

from flask_wtf import FlaskForm
from werkzeug.datastructures import FileStorage
from wtforms import FileField, StringField, TextAreaField
from wtforms.validators import Length

from quizapp.reading.article import Article
from quizapp.reading.importers import UnreadableArticle, decode_text, read_file
from quizapp.web.teach.inline_marks import strip_inline_marks

MARKDOWN = re.compile(r"^(?:#{1,6} |---$)", re.MULTILINE)
MARKDOWN_ENDINGS = (".md", ".markdown")
TITLE_LIMIT = 200
LIMIT_CHARACTERS = 300_000  # some 50,000 words, read while the teacher waits


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article with the name of the file it was or could be; the name's ending tells how it is read."""

    article: Article
    name: str


class ArticleForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """An article, pasted or as a file; read while it is validated."""

    title = StringField(
        "Title", [Length(max=TITLE_LIMIT, message=f"Shorten the title to {TITLE_LIMIT} characters.")]
    )
    text = TextAreaField("Text")
    file = FileField("Or a file")

    _read: NamedArticle

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether an article could be read; errors stand at the field that holds it."""
        if not super().validate(extra_validators):
            return False
        upload = upload_of(self.file)
        field = self.file if upload else self.text
        try:
            self._read = self._read_upload(upload) if upload else self._read_text()
            _refuse_long(self._read.article)
        except UnreadableArticle as error:
            field.errors = [str(error)]
            return False
        return True

    def value(self) -> NamedArticle:
        """Return the article that was given, under the title that was typed, else its own."""
        title = " ".join((self.title.data or "").split())
        return replace(self._read, article=replace(self._read.article, title=title)) if title else self._read

    def _read_upload(self, upload: FileStorage) -> NamedArticle:
        name = upload.filename or "article.txt"
        return NamedArticle(_read_words(read_upload(upload), name), name)

    def _read_text(self) -> NamedArticle:
        text = (self.text.data or "").replace("\r\n", "\n")
        if not text.strip():
            raise UnreadableArticle("Paste the article's text here, or choose a file.")
        name = "pasted.md" if MARKDOWN.search(text) else "pasted.txt"
        return NamedArticle(_read_words(text.encode(errors="replace"), name), name)


def _read_words(data: bytes, name: str) -> Article:
    """Return the article of a file, a Markdown one without its inline marks: learners read words."""
    article = read_file(data, name)
    if not name.lower().endswith(MARKDOWN_ENDINGS):
        return article
    return read_file(strip_inline_marks(article.text).encode(), name)


def _refuse_long(article: Article) -> None:
    if len(article.text) > LIMIT_CHARACTERS:
        raise UnreadableArticle(
            f"The article has {len(article.text):,} characters, the limit is {LIMIT_CHARACTERS:,}:"
            " make a bank of each part."
        )


@dataclass(frozen=True, slots=True)
class BankUpload:
    """A bank file with its article, if that was given too."""

    text: str
    article: Article | None
    article_name: str


class BankFileForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A bank file, and the article it was written from."""

    bank_file = FileField("Bank file")
    article_file = FileField("Its article")

    _read: BankUpload

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether the files could be read as text; what the bank file says is not looked at."""
        if not super().validate(extra_validators):
            return False
        upload, beside = upload_of(self.bank_file), upload_of(self.article_file)
        if upload is None:
            self.bank_file.errors = ["Choose a bank file first: it ends in .yaml."]
            return False
        field = self.bank_file
        try:
            text = decode_text(read_upload(upload))
            field = self.article_file
            name = (beside.filename or "") if beside else ""
            article = read_file(read_upload(beside), name) if beside else None
            self._read = BankUpload(text, article, name)
        except UnreadableArticle as error:
            field.errors = [str(error)]
            return False
        return True

    def value(self) -> BankUpload:
        """Return the files that were given."""
        return self._read


def upload_of(field: Any) -> FileStorage | None:  # noqa: ANN401 - WTForms types a file field's data as text
    """Return the file that was chosen, or None: a browser sends a nameless one when there is none."""
    upload = field.data
    return upload if isinstance(upload, FileStorage) and upload.filename else None


def read_upload(upload: FileStorage) -> bytes:
    """Return the bytes of a file, and let go of where it lay."""
    with upload.stream:
        return bytes(upload.read())
