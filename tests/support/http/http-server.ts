import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';

export interface TestServer {
  port: number;
  /** Address of a path on 127.0.0.1, or on another loopback address. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** A web server on every loopback address, at a port that the system chooses. */
export async function startHttpServer(listener: RequestListener): Promise<TestServer> {
  const server = createServer({ keepAliveTimeout: 10_000 }, listener);
  await new Promise<void>((resolve) => void server.listen(0, '0.0.0.0', resolve));
  return describe((server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

/** A server that speaks no HTTP but what it is told to. */
export async function startTcpServer(onConnection: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    // The other side may break off at any time; that is what is tested.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => void server.listen(0, '0.0.0.0', resolve));
  return describe((server.address() as AddressInfo).port, async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
}

function describe(port: number, close: () => Promise<void>): TestServer {
  return { port, url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`, close };
}
