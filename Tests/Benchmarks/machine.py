"""What the benchmark ran on: cores, processor, memory, system, and the versions of each program."""
import os
import platform
import re
import subprocess
import sys

PEERS = {"duckdb": "2.0", "polars": "2.1"}  # what the targets are stated against
TITLES = {"duckdb": "DuckDB", "polars": "Polars"}
INSTALL = "python3 -m pip install 'duckdb==2.0.*' 'polars==2.1.*' numpy"

def said_by(*command):
    """What a program prints, or nothing when there is no such program."""
    try:
        found = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""

def installed(package):
    """A Python package's version, or nothing; asked of another process, to keep this one small."""
    return said_by(sys.executable, "-c", "from importlib.metadata import version; "
                   f"print(version('{package}'))")

def lacking(versions):
    """What is wrong with the peers that are installed, in words."""
    found = []
    for package, needed in PEERS.items():
        version = versions[package]
        if not version:
            found.append(f"{TITLES[package]} {needed} is not installed")
        elif not version.startswith(needed + "."):
            found.append(f"{TITLES[package]} is {version}, not {needed}")
    return found + ([] if versions["numpy"] else ["numpy is not installed"])

def cores():
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

def processor():
    if sys.platform == "darwin":
        return said_by("sysctl", "-n", "machdep.cpu.brand_string")
    found = re.search(r"^model name\s*: (.*)$", text_of("/proc/cpuinfo"), re.MULTILINE)
    return found[1] if found else platform.processor() or "an unknown processor"

def memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")

def system():
    if sys.platform == "darwin":
        return "macOS " + said_by("sw_vers", "-productVersion")
    found = re.search(r'^PRETTY_NAME="?(.*?)"?$', text_of("/etc/os-release"), re.MULTILINE)
    return found[1] if found else platform.platform()

def text_of(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""

def swift():
    found = re.search(r"Swift version (\S+)", said_by("swift", "--version"))
    return f"Swift {found[1]}" if found else "Swift not found"

def facts(topup, versions, tasks):
    """The lines that stand above every table."""
    peers = [f"{TITLES[package]} {version}" for package, version in versions.items()
             if package in PEERS and version]
    counted = f"{cores()} core{'' if cores() == 1 else 's'}"
    return [f"{counted}, {processor()}, {memory() / 2 ** 30:.1f} GiB of memory, {system()}, "
            f"{platform.machine()}",
            ", ".join([said_by(topup, "--version"), swift(), *peers,
                       f"Python {platform.python_version()}"]),
            f"{tasks} tasks each; the load was {os.getloadavg()[0]:.2f} at the start"]
