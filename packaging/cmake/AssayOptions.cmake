# One INTERFACE target carries language level, warnings and Qt strictness; every target links it.
option(ASSAY_GUI "Build the window and both programs" ON)
option(ASSAY_TESTS "Build the tests" ON)
option(ASSAY_WERROR "Warnings are errors" OFF)
option(ASSAY_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(ASSAY_COVERAGE "Coverage counters" OFF)
option(ASSAY_FUZZ "libFuzzer harnesses beside the tests (clang)" OFF)
option(ASSAY_TIDY "Run clang-tidy beside the compiler" OFF)
# Headers are most of what there is to compile. The presets read them once for ten sources; only "alone" compiles each source by itself,
# so that each names what it needs.
option(ASSAY_QUICK_BUILD "Several sources a call of the compiler, common headers compiled once, lines but no variables for a debugger" OFF)
if(ASSAY_QUICK_BUILD)
  set(CMAKE_CXX_FLAGS_DEBUG "-g1")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)

find_program(ASSAY_CCACHE ccache)
if(ASSAY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ASSAY_CCACHE}")
  if(ASSAY_QUICK_BUILD)
    # What the compiler itself says it read is looked at: running the preprocessor first takes a tenth of a build that finds nothing.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_DEPEND=1;CCACHE_SLOPPINESS=pch_defines,time_macros;${ASSAY_CCACHE}")
  endif()
endif()

add_library(assay_flags INTERFACE)
set(in_batches $<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>)
target_compile_options(assay_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wformat=2
  # What belongs to the next source of a batch is no fault of this one; the release build warns where it matters.
  $<IF:${in_batches},$<$<CXX_COMPILER_ID:GNU>:-Wshadow=local;-Wno-subobject-linkage>,-Wshadow>
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wno-restrict>
  $<$<BOOL:${ASSAY_WERROR}>:-Werror>)
target_compile_definitions(assay_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  ASSAY_VERSION="${PROJECT_VERSION}")
target_link_options(assay_flags INTERFACE -Wl,--as-needed) # compilers differ in whether they say so themselves
find_program(ASSAY_MOLD mold)
if(ASSAY_MOLD)
  target_link_options(assay_flags INTERFACE -fuse-ld=mold)
endif()
if(ASSAY_SANITIZE)
  target_compile_options(assay_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    -fno-sanitize=null,vptr,object-size) # a tenth of the compiler's time; the address sanitizer stops where such a pointer is used
  target_link_options(assay_flags INTERFACE -fsanitize=address,undefined)
endif()
if(ASSAY_FUZZ)
  target_compile_options(assay_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(ASSAY_COVERAGE)
  target_compile_options(assay_flags INTERFACE --coverage)
  target_link_options(assay_flags INTERFACE --coverage)
endif()
if(ASSAY_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy-14)
endif()

# assay_in_batches(TARGET COUNT): a quick build compiles the sources in COUNT batches. A file's batch follows from its name, so that a new file
# meets the same few others for good. Names in unnamed namespaces of a batch must differ.
function(assay_in_batches target count)
  if(NOT ASSAY_QUICK_BUILD)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH name "${CMAKE_SOURCE_DIR}" "${source}")
    string(MD5 digest "${name}")
    string(SUBSTRING "${digest}" 0 6 digest)
    math(EXPR batch "0x${digest} % ${count}")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${batch}")
  endforeach()
endfunction()

# assay_precompile(TARGET HEADER…): a quick build compiles these headers once for the target.
set(assay_common_headers <algorithm> <functional> <map> <memory> <mutex> <optional> <set> <string> <thread> <unordered_map> <vector>
    <QCoreApplication> <QDir> <QFile> <QObject> <QString> <nlohmann/json.hpp> <tl/expected.hpp>)
function(assay_precompile target)
  if(ASSAY_QUICK_BUILD)
    target_precompile_headers(${target} PRIVATE ${assay_common_headers} ${ARGN})
  endif()
endfunction()
