"""The shape of the house: small modules, one reader of settings, few clocks, nothing of one machine's own."""

import ast
import re

import pytest

from dashapp.addresses import RESERVED
from dashapp.app import create_app
from dashapp.config import Config
from tests.dashapp.site import SECRET
from tests.house.source import PACKAGES, ROOT, dotted, imported, modules, repository

LONGEST = 300
CONFIG = "dashapp/config.py"
# Who may ask what time it is, and why; everything else is told.
CLOCKS = {
    "dashapp/clock.py": "what day it is",
    "dashapp/public/editions.py": "how long an answer is remembered",
    "db/ledger.py": "when the ledger was taken",
    "db/types.py": "keys that are ordered by time",
    "goals/moves.py": "when a report was changed or handed in",
    "goals/releases.py": "when a release was withdrawn",
    "partners/audit.py": "when something was done",
}
# Who in the application works as the platform, past the walls between partnerships: docs/adr/015.
ON_THE_PLATFORM = {
    "dashapp/auth/current.py",
    "dashapp/auth/routes.py",
    "dashapp/pages/found/",
    "dashapp/pages/platform/",
    "dashapp/commands/",
}
TIME = re.compile(
    r"(datetime|dt|date|time)(\.\w+)*\.(now|utcnow|today|time|time_ns|monotonic|perf_counter|process_time)"
)
# Put together here, so that this file is not what it looks for.
BELONGS_ELSEWHERE = re.compile(
    "|".join(
        [
            *(rf"(?<![\w.*$}}~])/{folder}/\w" for folder in ("home", "Users", "root", "work", "tmp", "mnt")),
            *(
                rf"\b{host}\b"
                for host in ("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(org|com)", "artif" + "actory")
            ),
            "index" + "[-_]url",
            r"[A-Z]:\\\\",
        ]
    )
)


@pytest.mark.parametrize("module", modules())
def test_a_module_fits_in_one_reading(module: str) -> None:
    assert len((ROOT / module).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", modules())
def test_a_module_says_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(modules()[module])


def test_only_the_settings_read_the_environment() -> None:
    readers = ("os.environ", "os.environb", "os.getenv", "os.putenv", "environ", "getenv")
    found = {
        module
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, (ast.Attribute, ast.Name)) and dotted(node) in readers and isinstance(node.ctx, ast.Load)
        if not (module != CONFIG and dotted(node) == "environ" and "os" not in imported(tree))
    }
    assert found == {CONFIG}


def test_only_these_modules_ask_what_time_it_is() -> None:
    found = {
        module
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and TIME.fullmatch(dotted(node.func))
    }
    assert found == set(CLOCKS)


def test_every_moment_that_is_kept_knows_its_zone() -> None:
    for module, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and re.search(r"\bdatetime\.now$", dotted(node.func)):
                assert node.args, f"{module}:{node.lineno}"


def test_only_these_modules_of_the_application_open_the_platform_s_scope() -> None:
    naming = {
        module
        for module, tree in modules().items()
        if module.startswith("dashapp/") and any(last_name(node) == "PLATFORM" for node in ast.walk(tree))
    }
    opening = {allowed for module in naming for allowed in ON_THE_PLATFORM if module.startswith(allowed)}
    assert {module for module in naming if not module.startswith(tuple(ON_THE_PLATFORM))} == set()
    assert opening == ON_THE_PLATFORM


def last_name(node: ast.AST) -> str:
    """What an import, a variable or an attribute is called where it comes from."""
    return node.name.rpartition(".")[2] if isinstance(node, ast.alias) else dotted(node).rpartition(".")[2]


def test_the_application_knows_nothing_of_its_tests() -> None:
    for module, tree in modules().items():
        assert not {one for one in imported(tree) if one.split(".")[0] in ("tests", "pytest", "hypothesis")}, module


def test_the_specification_s_own_count_knows_nothing_of_the_application() -> None:
    oracle = ast.parse((ROOT / "tests" / "oracle" / "check.py").read_text(encoding="utf-8"))
    assert not {one for one in imported(oracle) if one.split(".")[0] in PACKAGES}


def test_nothing_belongs_to_one_machine() -> None:
    checked = 0
    for file in repository():
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture
        checked += 1
        for number, line in enumerate(lines, start=1):
            assert not BELONGS_ELSEWHERE.search(line), f"{file.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
    assert checked > 100


@pytest.mark.parametrize(
    "line",
    ["/home" + "/karin/x", "cd /tmp" + "/x", "https://pypi" + ".org/simple", "--index" + "-url x", '"/work' + '/x"'],
)
def test_what_belongs_to_one_machine_would_be_found(line: str) -> None:
    assert BELONGS_ELSEWHERE.search(line)


def test_every_setting_is_explained() -> None:
    names = {
        node.value
        for node in ast.walk(modules()[CONFIG])
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"(HANDSLAG|DATABASE)_[A-Z_]+", node.value)
    }
    assert len(names) >= 8
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in readme} == set()
    explained = set(re.findall(r"`((?:HANDSLAG|DATABASE)_[A-Z_]+)`", readme))
    assert explained <= names, "a setting that is gone"


def test_no_partnership_can_have_an_address_that_is_in_use() -> None:
    app = create_app(Config.from_env({"DATABASE_URL": "sqlite://", "HANDSLAG_SECRET": SECRET}))
    firsts = {rule.rule.split("/")[1] for rule in app.url_map.iter_rules()}
    fixed = {first for first in firsts if first and "<" not in first}
    assert {"app", "static", "healthz", "readyz"} <= fixed <= RESERVED
    app.extensions["handslag_database"].close()
