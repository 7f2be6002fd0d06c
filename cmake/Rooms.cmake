# SPDX-License-Identifier: Apache-2.0
# A room is a folder of core/ built into the static library voxbit_<room>.
#   voxbit_room(corpus USES base audio LINK SQLiteCpp)
# USES names the rooms above it (the `layering` test checks the arrows), LINK foreign libraries.
function(voxbit_room room)
  cmake_parse_arguments(ARG "" "" "USES;LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  list(TRANSFORM ARG_USES PREPEND voxbit_)
  if(sources)
    add_library(voxbit_${room} STATIC ${sources})
    target_include_directories(voxbit_${room} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(voxbit_${room} PUBLIC ${ARG_USES} ${ARG_LINK} PRIVATE voxbit_warnings)
    target_compile_definitions(voxbit_${room} PUBLIC QT_NO_KEYWORDS)
  else()
    add_library(voxbit_${room} INTERFACE)
    target_include_directories(voxbit_${room} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(voxbit_${room} INTERFACE ${ARG_USES} ${ARG_LINK})
  endif()
  set_property(GLOBAL APPEND PROPERTY VOXBIT_ROOMS voxbit_${room})
endfunction()

# One test program for every tst_*.cpp of a folder, named <folder>.<file without tst_>.
#   voxbit_tests(quantizer LINK voxbit_quantizer)
function(voxbit_tests folder)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
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
    target_link_libraries(${target} PRIVATE ${ARG_LINK} voxbit_test_support Qt6::Test voxbit_warnings)
    string(REPLACE "tst_" "" rule ${name})
    add_test(NAME ${folder}.${rule} COMMAND ${target})
    set_tests_properties(${folder}.${rule} PROPERTIES
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;OMP_NUM_THREADS=1"
      SKIP_REGULAR_EXPRESSION "SKIP-ALL" TIMEOUT 600)
  endforeach()
endfunction()
