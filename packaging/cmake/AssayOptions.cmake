# One INTERFACE target carries language level, warnings and Qt strictness; every target links it.
option(ASSAY_GUI "Build the window and both programs" ON)
option(ASSAY_TESTS "Build the tests" ON)
option(ASSAY_WERROR "Warnings are errors" OFF)
option(ASSAY_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(ASSAY_COVERAGE "Coverage counters" OFF)
option(ASSAY_FUZZ "libFuzzer harnesses beside the tests (clang)" OFF)
option(ASSAY_TIDY "Run clang-tidy beside the compiler" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)

find_program(ASSAY_CCACHE ccache)
if(ASSAY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ASSAY_CCACHE}")
endif()

add_library(assay_flags INTERFACE)
target_compile_options(assay_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wformat=2
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wno-restrict>
  $<$<BOOL:${ASSAY_WERROR}>:-Werror>)
target_compile_definitions(assay_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  ASSAY_VERSION="${PROJECT_VERSION}")
find_program(ASSAY_MOLD mold)
if(ASSAY_MOLD)
  target_link_options(assay_flags INTERFACE -fuse-ld=mold)
endif()
if(ASSAY_SANITIZE)
  target_compile_options(assay_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -O1)
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
