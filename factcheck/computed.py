"""Computed attributes: found out when first asked for, and kept with the value that has them.

They do what those of functools do, without the lock that these take before Python 3.12: at worst
two threads find out the same. A class of attrs that has some is made with `slots=False`; for one
with slots attrs compiles a look-up of its own, which took 3 percent of a cold run, 5 of a check.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class computed(Generic[Value]):  # noqa: N801  (it decorates, as `property` does)
    """The value that a function of the instance returns, from then on an attribute of it."""

    def __init__(self, find: Callable[[Any], Value]) -> None:
        """Take the function, which is called once for each instance."""
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> computed[Value]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object | None, owner: type) -> computed[Value] | Value:
        if instance is None:
            return self
        value: Value = self._find(instance)
        instance.__dict__[self._name] = value
        return value
