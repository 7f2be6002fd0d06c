# SPDX-License-Identifier: Apache-2.0
# A room is a folder of core/ built into the static library voxbit_<room>.
#   voxbit_room(corpus USES base audio LINK SQLiteCpp)
# USES names the rooms above it (the `layering` test checks the arrows), LINK foreign libraries. COLD: the room waits
# for LibTorch, for other rooms or for files, and -O3 of its own lines only costs build time.
function(voxbit_room room)
  cmake_parse_arguments(ARG "COLD" "" "USES;LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  list(TRANSFORM ARG_USES PREPEND voxbit_)
  if(sources)
    add_library(voxbit_${room} STATIC ${sources})
    target_include_directories(voxbit_${room} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(voxbit_${room} PUBLIC ${ARG_USES} ${ARG_LINK} PRIVATE voxbit_warnings)
    target_compile_definitions(voxbit_${room} PUBLIC QT_NO_KEYWORDS)
    if(ARG_COLD)
      target_compile_options(voxbit_${room} PRIVATE $<$<CONFIG:Release>:-O1>)
    endif()
  else()
    add_library(voxbit_${room} INTERFACE)
    target_include_directories(voxbit_${room} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(voxbit_${room} INTERFACE ${ARG_USES} ${ARG_LINK})
  endif()
  set_property(GLOBAL APPEND PROPERTY VOXBIT_ROOMS voxbit_${room})
endfunction()

# Compiles files of moc a dozen at a time: each of them costs the headers that it includes and hardly more.
function(voxbit_moc_sources library)
  set(count 0)
  foreach(moc ${ARGN})
    math(EXPR group "${count} / 12")
    math(EXPR count "${count} + 1")
    string(APPEND text_${group} "#include \"${moc}\"\n")
    list(APPEND mocs_${group} ${moc})
  endforeach()
  foreach(index RANGE ${group})
    # GCC 12 takes the members of an enum class for names of the namespace.
    set(file ${CMAKE_CURRENT_BINARY_DIR}/mocs_${library}_${index}.cpp)
    file(CONFIGURE OUTPUT ${file} CONTENT "#pragma GCC diagnostic ignored \"-Wshadow\"\n${text_${index}}" @ONLY)
    set_source_files_properties(${file} PROPERTIES
      OBJECT_DEPENDS "${mocs_${index}}" SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${library} PRIVATE ${file})
  endforeach()
endfunction()

# A static library of Qt classes. Headers with Q_OBJECT go through moc by themselves.
#   voxbit_qt_library(voxbit_widgets ${sources})
function(voxbit_qt_library library)
  add_library(${library} STATIC)
  set(mocs "")
  foreach(source ${ARGN})
    if(source MATCHES "\\.cpp$")
      target_sources(${library} PRIVATE ${source})
      continue()
    endif()
    file(STRINGS ${source} has_meta_object REGEX "Q_OBJECT" LIMIT_COUNT 1)
    if(has_meta_object)
      # Not AUTOMOC: it shows moc the compiler's macros, and moc cannot parse the C++20 headers of libstdc++.
      get_filename_component(name ${source} NAME_WE)
      set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc_${name}.cpp)
      file(RELATIVE_PATH include ${PROJECT_SOURCE_DIR} ${source})
      add_custom_command(OUTPUT ${moc} DEPENDS ${source} COMMAND Qt6::moc -f ${include} ${source} -o ${moc})
      list(APPEND mocs ${moc})
    endif()
  endforeach()
  voxbit_moc_sources(${library} ${mocs})
  target_include_directories(${library} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${library} PUBLIC QT_NO_KEYWORDS)
  # A window waits for people and for core: -O3 of Qt's headers only costs build time.
  target_compile_options(${library} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_link_libraries(${library} PRIVATE voxbit_warnings)
endfunction()

# One test program for every tst_*.cpp of a folder, named <folder>.<file without tst_>.
#   voxbit_tests(quantizer LINK voxbit_quantizer)
# XVFB names tests (as in ctest, without the folder) that want a real screen: they run through the folder's with_xvfb.sh.
function(voxbit_tests folder)
  cmake_parse_arguments(ARG "" "" "LINK;XVFB" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/tst_*.cpp)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    set(target ${folder}_${name})
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${target}.dir)
    # Not AUTOMOC: it shows moc the compiler's macros, and moc cannot parse the C++20 headers of libstdc++.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${target}.dir/${name}.moc)
    add_custom_command(OUTPUT ${moc} DEPENDS ${source} COMMAND Qt6::moc ${source} -o ${moc})
    add_executable(${target} ${source} ${moc})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}.dir)
    # Tests wait for what they link: -O3 of their own few lines only costs build time.
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
    target_link_libraries(${target} PRIVATE ${ARG_LINK} voxbit_test_support Qt6::Test voxbit_warnings)
    string(REPLACE "tst_" "" rule ${name})
    if(rule IN_LIST ARG_XVFB)
      add_test(NAME ${folder}.${rule}
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/with_xvfb.sh $<TARGET_FILE:${target}>)
    else()
      add_test(NAME ${folder}.${rule} COMMAND ${target})
    endif()
    set_tests_properties(${folder}.${rule} PROPERTIES
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;OMP_NUM_THREADS=1"
      SKIP_REGULAR_EXPRESSION "SKIP-ALL" TIMEOUT 600)
  endforeach()
endfunction()
