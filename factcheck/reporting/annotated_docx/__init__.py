"""A copy of a DOCX draft with a comment of Word on each finding."""

from factcheck.reporting.annotated_docx.annotating import annotated_docx

__all__ = ["annotated_docx"]
