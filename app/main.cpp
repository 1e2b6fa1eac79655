#include "app/command_line.h"

int main(int argc, char** argv)
{
    return rolewright::app::run(argc, argv);
}
