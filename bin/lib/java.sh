# shellcheck shell=bash
# Sourced by the other scripts: finds a JDK, and builds what they start. Leaves the caller in the project's root.

# With it, cd would print where it went.
unset CDPATH
# In no locale, as cron has it, the JVM opens no file with an ä in its path; in some it writes numbers in other digits.
export LC_ALL=C.UTF-8

ordergate_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$ordergate_root" || exit 1

# For scripts with coprocesses or arrays that may be empty; the others do with the bash 3.2 of macOS.
require_bash() {
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) && return
  echo "${0##*/} needs bash 4.4 or newer, and this is $BASH_VERSION. Install one (on macOS: brew install bash)." >&2
  exit 1
}

readonly ordergate_jdk=25

# True for the home of a JDK (a JRE has no javac) that is new enough.
is_jdk() {
  local version
  [[ -x "$1/bin/javac" && -x "$1/bin/java" ]] || return 1
  # Every JDK has this file, and reading it is quicker than asking javac.
  version="$(sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release" 2>/dev/null)" || return 1
  [[ "$version" =~ ^[0-9]+$ ]] && ((version >= ordergate_jdk))
}

# The home a command belongs to, through the links that alternatives and version managers put before it.
home_of() {
  local path link
  path="$(command -v "$1")" || return 1
  while link="$(readlink "$path")"; do
    [[ "$link" == /* ]] || link="$(dirname "$path")/$link"
    path="$link"
  done
  (cd "$(dirname "$path")/.." && pwd)
}

find_jdk() {
  local home
  if [[ -n "${JAVA_HOME:-}" ]] && is_jdk "$JAVA_HOME"; then
    echo "$JAVA_HOME"
    return
  fi
  if home="$(home_of java)" && is_jdk "$home"; then
    echo "$home"
    return
  fi
  for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/*; do
    if is_jdk "$home"; then
      echo "$home"
      return
    fi
  done
  return 1
}

if ! JAVA_HOME="$(find_jdk)"; then
  echo "No JDK $ordergate_jdk or newer found. Install one, for example Eclipse Temurin $ordergate_jdk (https://adoptium.net), or point JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME

readonly ordergate_artifact="bootstrap/target/quarkus-app/quarkus-run.jar"

is_built() {
  [[ -f "$ordergate_artifact" && -d development/target/lib && -d bench/target/lib ]] || return 1
  compgen -G 'development/target/ordergate-development-*.jar' >/dev/null || return 1
  [[ -z "$(find pom.xml .mvn ./*/pom.xml ./*/src -path '*/src/test' -prune -o -newer "$ordergate_artifact" -print | head -n 1)" ]]
}

# Brings the artifact up to date with the sources; nothing where it is.
build() {
  is_built && return
  local not_ours
  not_ours="$(find . -path ./.git -prune -o -maxdepth 2 -name target ! -writable -print 2>/dev/null | head -n 1 || true)"
  if [[ -n "$not_ours" ]]; then
    echo "$ordergate_root/${not_ours#./} was made by another user and cannot be written to: remove it, or work on a clone of your own." >&2
    exit 1
  fi
  mkdir -p target
  (
    # Not every system has flock; two builds at once are rare enough there.
    if command -v flock >/dev/null; then
      flock 9
    fi
    is_built || run_maven
  ) 9>target/build.lock
}

run_maven() {
  if [[ -f "$ordergate_artifact" ]]; then
    echo "Building what has changed ..." >&2
  else
    echo "Building Ordergate for the first time: this takes a few minutes ..." >&2
  fi
  local started=target/build.started
  touch "$started"
  ./mvnw -q -B -ntp package -DskipTests -Dspotless.check.skip </dev/null >&2
  # What was edited while Maven ran is newer than its result.
  touch -r "$started" "$ordergate_artifact"
}

# True where the cache was made of this artifact, in this place, by this very JDK.
is_trained() {
  [[ "$1/ordergate.aot" -nt "$ordergate_artifact" ]] && grep -qF "$1/" "$1/launch" &&
    grep -qxF "# $JAVA_HOME $(cksum <"$JAVA_HOME/release")" "$1/launch"
}

end_training() {
  kill "$training_pid" 2>/dev/null || true
  wait "$training_pid" || true
}

# Sets ordergate_command to what starts the artifact, with a JVM that has been trained for it; JAVA_OPTS has the last word.
train() {
  local app
  app="$PWD/$(dirname "$ordergate_artifact")"
  if ! is_trained "$app"; then
    echo "Training the JVM for a quick start, once for each build and JDK ..." >&2
    # In the background, since bash hears of no signal while it waits for a command in the foreground.
    bin/aot &
    training_pid=$!
    trap 'end_training; exit 130' INT
    trap 'end_training; exit 143' TERM
    wait "$training_pid" || echo "It starts without." >&2
    trap - INT TERM
  fi
  # shellcheck disable=SC2206 # several options in one variable
  ordergate_command=("$JAVA_HOME/bin/java" "@$PWD/bin/lib/jvm.options" ${JAVA_OPTS:-})
  if is_trained "$app"; then
    ordergate_command+=(-XX:AOTCache="$app/ordergate.aot" "@$app/launch")
  else
    ordergate_command+=(-jar "$PWD/$ordergate_artifact")
  fi
}
