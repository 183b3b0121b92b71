// The mock provider as a program, for benchmarks and for trying things by hand: mock-provider [--port N]
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "support/mock_provider.h"

int main(int argc, char **argv)
{
    int port = 8901;
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], "--port") == 0)
            port = std::atoi(argv[i + 1]);
    MockProvider server;
    if (!server.start(static_cast<std::uint16_t>(port))) {
        std::perror("mock-provider");
        return 1;
    }
    std::printf("listening on %s\n", server.url().c_str());
    std::fflush(stdout);
    for (;;)
        pause();
}
