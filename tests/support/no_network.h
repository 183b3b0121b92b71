#pragma once

class QProcess;

/// Lets @p process open no connection and start no other process: it is killed by the kernel (SIGSYS) when it tries. Sockets of this machine's own
/// kind (AF_UNIX) stay allowed. False where the kernel has no such filter.
bool forbidNetworkAndProcesses(QProcess &process);
