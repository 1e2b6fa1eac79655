# One INTERFACE target carries what every Rolewright target is compiled with.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without these ccache keeps nothing that is compiled with a precompiled header (its manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

find_program(MOLD ld.mold)

add_library(rolewright_options INTERFACE)
target_compile_features(rolewright_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
target_include_directories(rolewright_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(rolewright_options INTERFACE
    ROLEWRIGHT_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    # A conversion that can throw must be seen where it is made: member.get<std::string>().
    JSON_USE_IMPLICIT_CONVERSIONS=0)
target_compile_options(rolewright_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    $<$<BOOL:${ROLEWRIGHT_WERROR}>:-Werror>
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    # GCC 12 sees overlaps and bounds where there are none in inlined std::string concatenation (GCC bugs 105329, 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    target_link_options(rolewright_options INTERFACE -fuse-ld=mold)
endif()
if(ROLEWRIGHT_SANITIZE)
    target_compile_options(rolewright_options INTERFACE -fsanitize=${ROLEWRIGHT_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(rolewright_options INTERFACE -fsanitize=${ROLEWRIGHT_SANITIZE})
endif()

# rolewright_precompile(target header...) is a no-op with -DROLEWRIGHT_PCH=OFF.
function(rolewright_precompile target)
    if(ROLEWRIGHT_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# rolewright_reuse_precompiled(target owner): compiles target with the precompiled headers of owner, which has the same options.
function(rolewright_reuse_precompiled target owner)
    if(ROLEWRIGHT_PCH)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    endif()
endfunction()

# rolewright_unite(target source...): eight files of a folder are compiled as one, for most of what a file alone costs is what it includes. Private names of a folder's files must
# differ; by themselves stay those with the names that many have. A no-op with -DROLEWRIGHT_UNITY=OFF.
function(rolewright_unite target)
    if(NOT ROLEWRIGHT_UNITY)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    foreach(source IN LISTS ARGN)
        file(STRINGS ${source} shared_names REGEX "^(struct (Texts|Words|Options)|enum (Column|Place)) " LIMIT_COUNT 1)
        if(shared_names OR NOT source MATCHES "\\.cpp$")
            continue()
        endif()
        get_filename_component(folder ${source} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
        string(REPLACE "/" "_" folder "${folder}")
        list(APPEND members_${folder} ${source})
        list(LENGTH members_${folder} count)
        math(EXPR part "(${count} - 1) / 8")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${part})
    endforeach()
endfunction()
