# Shared by ./fengsui and ./test: finds or installs JDK 17+, Maven 3.8+ and, for the tests, PostgreSQL; runs
# Maven with progress.
# Sourced, not executed; expects $home to be the root of the repository.

# Says one line to people in the language of LANG: say "中文" "English".
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh*) printf '烽燧: %s\n' "$1" >&2 ;;
    *) printf 'fengsui: %s\n' "$2" >&2 ;;
  esac
}

# Text is UTF-8 throughout; a bare C locale would make Java read and write ASCII.
use_utf8() {
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    '' | C | POSIX)
      if [ -n "${LC_ALL:-}" ]; then unset LC_ALL; fi
      export LC_CTYPE=C.UTF-8
      ;;
  esac
}

# Major version of the JDK in folder $1, empty when it is none with a compiler.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  printf '%s' "$version"
}

# Follows links to the real path; readlink -f is missing on older macOS.
real_path() {
  local path=$1
  while [ -L "$path" ]; do
    local target
    target=$(readlink "$path")
    case "$target" in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s/%s' "$(cd "$(dirname "$path")" && pwd -P)" "$(basename "$path")"
}

# Sets JAVA_HOME to a JDK of at least 17, if the machine has one.
find_jdk() {
  local candidate major candidates=()
  if [ -n "${JAVA_HOME:-}" ]; then candidates+=("$JAVA_HOME"); fi
  if command -v javac >/dev/null 2>&1; then
    candidates+=("$(dirname "$(dirname "$(real_path "$(command -v javac)")")")")
  fi
  candidates+=(/usr/lib/jvm/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home)
  for candidate in "${candidates[@]}"; do
    major=$(jdk_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge 17 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

# Whether a Maven of at least 3.8 is there.
find_maven() {
  command -v mvn >/dev/null 2>&1 || return 1
  local version major minor
  version=$(mvn -Dstyle.color=never -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  [ -n "$version" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }
}

# Runs a command as root: as it is, or by sudo where that asks nothing or somebody is there to answer.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo "$@"
  else
    return 1
  fi
}

# Installs the first of the packages given that the package manager knows.
install_first_of() {
  local package
  if [ -n "${FENGSUI_NO_INSTALL:-}" ]; then return 1; fi
  for package in "$@"; do
    if command -v apt-get >/dev/null 2>&1; then
      apt-cache show "$package" >/dev/null 2>&1 || as_root apt-get update -qq >&2 || return 1
      apt-cache show "$package" >/dev/null 2>&1 || continue
      say "安装 $package（apt-get）……" "installing $package (apt-get) ..."
      DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$package" >&2
    elif command -v dnf >/dev/null 2>&1; then
      dnf -q info "$package" >/dev/null 2>&1 || continue
      say "安装 $package（dnf）……" "installing $package (dnf) ..."
      as_root dnf install -y -q "$package" >&2
    elif command -v brew >/dev/null 2>&1; then
      brew info "$package" >/dev/null 2>&1 || continue
      say "安装 $package（brew）……" "installing $package (brew) ..."
      brew install -q "$package" >&2
    else
      return 1
    fi
    return
  done
  return 1
}

# Makes sure of both, or says how to get them and ends with exit code 2.
require_toolchain() {
  if ! find_jdk; then
    say "没有找到 JDK 17 或更新版本。" "no JDK 17 or newer was found."
    install_first_of openjdk-17-jdk-headless openjdk-21-jdk-headless java-17-openjdk-devel \
      java-21-openjdk-devel openjdk@17 || true
    find_jdk || {
      say "请安装 JDK 17（Debian/Ubuntu: sudo apt-get install openjdk-17-jdk-headless；Fedora/RHEL: sudo dnf install java-17-openjdk-devel；macOS: brew install openjdk@17；或见 https://adoptium.net），并设 JAVA_HOME，再试一次。" \
        "please install JDK 17 (Debian/Ubuntu: sudo apt-get install openjdk-17-jdk-headless; Fedora/RHEL: sudo dnf install java-17-openjdk-devel; macOS: brew install openjdk@17; or see https://adoptium.net), set JAVA_HOME and try again."
      exit 2
    }
  fi
  if ! find_maven; then
    say "没有找到 Maven 3.8 或更新版本。" "no Maven 3.8 or newer was found."
    install_first_of maven || true
    find_maven || {
      say "请安装 Maven 3.8 以上（Debian 12/Ubuntu 24.04: sudo apt-get install maven；Fedora/RHEL: sudo dnf install maven；macOS: brew install maven；或从 https://maven.apache.org/download.cgi 解压后把 bin 加入 PATH），再试一次。" \
        "please install Maven 3.8 or newer (Debian 12/Ubuntu 24.04: sudo apt-get install maven; Fedora/RHEL: sudo dnf install maven; macOS: brew install maven; or unpack it from https://maven.apache.org/download.cgi and put its bin on PATH) and try again."
      exit 2
    }
  fi
}

# Whether the programs of a PostgreSQL server are there; Debian keeps them off the path, by version.
find_postgres() {
  local initdb
  for initdb in "$(command -v initdb || true)" /usr/lib/postgresql/*/bin/initdb; do
    if [ -x "$initdb" ]; then return 0; fi
  done
  return 1
}

# The tests of the console start a PostgreSQL server of their own: makes sure of its programs, or says
# how to get them and ends with exit code 2.
require_postgres() {
  find_postgres && return
  say "没有找到 PostgreSQL 服务器程序。" "no PostgreSQL server programs were found."
  install_first_of postgresql postgresql-server postgresql@17 postgresql@16 || true
  find_postgres || {
    say "请安装 PostgreSQL（Debian/Ubuntu: sudo apt-get install postgresql；Fedora/RHEL: sudo dnf install postgresql-server；macOS: brew install postgresql@17 并把其 bin 加入 PATH），再试一次。" \
      "please install PostgreSQL (Debian/Ubuntu: sudo apt-get install postgresql; Fedora/RHEL: sudo dnf install postgresql-server; macOS: brew install postgresql@17 and put its bin on PATH) and try again."
    exit 2
  }
}

# Makes sure of a Chromium with Chinese letters for the tests of the screens, or says how to get it.
require_browser() {
  if ! command -v chromium >/dev/null 2>&1 && ! command -v chromium-browser >/dev/null 2>&1 &&
    ! command -v google-chrome >/dev/null 2>&1; then
    install_first_of chromium chromium-browser || {
      say "页面测试需要 Chromium（Debian: sudo apt-get install chromium fonts-noto-cjk）。" \
        "the tests of the screens need Chromium (Debian: sudo apt-get install chromium fonts-noto-cjk)."
      exit 2
    }
  fi
  if ! fc-list :lang=zh 2>/dev/null | grep -q .; then
    install_first_of fonts-noto-cjk google-noto-sans-cjk-fonts || true
  fi
}

# Shows what people want to see of a line of Maven: modules, test classes, errors.
show_line() {
  case "$1" in
    *'Building Fengsui'*) printf '  %s\n' "${1#*Building }" >&2 ;;
    *'Tests run:'*' -- in '*) if [ "$progress" = tests ]; then printf '    %s\n' "${1#* }" >&2; fi ;;
    *'[ERROR]'*) printf '%s\n' "$1" >&2 ;;
  esac
}

# Runs Maven, showing its steps: run_maven LOG build|tests ARGUMENTS. Everything goes to the log.
run_maven() {
  local log=$1 progress=$2 line downloads=0 shown=0
  shift 2
  mkdir -p "$(dirname "$log")"
  : >"$log"
  (cd "$home" && mvn -B -Dstyle.color=never "$@" 2>&1) | while IFS= read -r line; do
    case "$line" in
      *'Downloading from '* | *'Progress ('*) continue ;;
      *'Downloaded from '*)
        downloads=$((downloads + 1))
        if [ -t 2 ]; then
          printf '\r  %d files fetched ' "$downloads" >&2
          shown=1
        elif [ $((downloads % 200)) -eq 0 ]; then
          printf '  %d files fetched\n' "$downloads" >&2
        fi
        continue
        ;;
    esac
    printf '%s\n' "$line" >>"$log"
    if [ "$shown" -eq 1 ]; then
      printf '\r\033[K' >&2
      shown=0
    fi
    show_line "$line"
  done
  return "${PIPESTATUS[0]}"
}
