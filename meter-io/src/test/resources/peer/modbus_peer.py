"""A Modbus slave by pymodbus, and what it holds in Python's own words.

Arguments: rtu DEVICE | mbtcp | rtutcp. Prints "ready PORT" (PORT is 0 on a device), then answers
each line of standard input with one line: "KIND ADDRESS" with KIND one of u16, s16, u32, s32, f32,
f32le (low word first), coil, input and holding, the raw register.
"""
import asyncio
import struct
import sys
import threading

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server import async_io
from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer

UNIT = 17
HOLDING = 3
INPUT = 4
COIL = 1
DISCRETE = 2


def words(fmt, value):
    raw = struct.pack(fmt, value)
    return list(struct.unpack(">%dH" % (len(raw) // 2), raw))


def block(size, fill):
    return ModbusSequentialDataBlock(0, [fill] * size)


def slave():
    store = ModbusSlaveContext(
        di=block(200, 0), co=block(200, 0), hr=block(400, 0), ir=block(400, 0), zero_mode=True)
    for function in (HOLDING, INPUT):
        at = 0
        for fmt, value in ((">H", 65535), (">h", -12345), (">I", 4000000001), (">i", -2000000002),
                           (">f", 1234.567), (">f", -0.1), (">f", 230.4), (">f", float("nan")),
                           (">f", float("inf")), (">f", 3.4e38)):
            data = words(fmt, value)
            store.setValues(function, at, data)
            at += len(data)
        low_first = words(">f", 98765.43)
        store.setValues(function, 40, [low_first[1], low_first[0]])
        store.setValues(function, 50, list(range(500, 600)))
    store.setValues(COIL, 0, [i % 3 == 0 for i in range(60)])
    store.setValues(DISCRETE, 0, [i % 5 == 0 for i in range(60)])
    return store


def say(store, line):
    kind, address = line.split()[0], int(line.split()[1])
    if kind in ("coil", "input"):
        return str(int(store.getValues(COIL if kind == "coil" else DISCRETE, address, 1)[0]))
    if kind == "holding":
        return str(store.getValues(HOLDING, address, 1)[0])
    fmt = {"u16": ">H", "s16": ">h", "u32": ">I", "s32": ">i", "f32": ">f", "f32le": ">f"}[kind]
    data = store.getValues(INPUT, address, struct.calcsize(fmt) // 2)
    data = list(reversed(data)) if kind == "f32le" else data
    return repr(struct.unpack(fmt, struct.pack(">%dH" % len(data), *data))[0])


async def serve(store, mode, device, started):
    context = ModbusServerContext(slaves={UNIT: store}, single=False)
    if mode == "rtu":
        server = await async_io.StartAsyncSerialServer(
            context, framer=ModbusRtuFramer, port=device, baudrate=9600, stopbits=1, bytesize=8,
            parity="N", ignore_missing_slaves=True, defer_start=True)
        await server.start()
        started(0)
    else:
        framer = ModbusSocketFramer if mode == "mbtcp" else ModbusRtuFramer
        server = await async_io.StartAsyncTcpServer(
            context, framer=framer, address=("127.0.0.1", 0), ignore_missing_slaves=True,
            defer_start=True)
        asyncio.get_running_loop().call_later(
            0.2, lambda: started(server.server.sockets[0].getsockname()[1]))
    await server.serve_forever()


def main():
    store = slave()
    mode = sys.argv[1]
    device = sys.argv[2] if len(sys.argv) > 2 else None
    ready = threading.Event()

    def started(port):
        print("ready %d" % port, flush=True)
        ready.set()

    threading.Thread(
        target=lambda: asyncio.run(serve(store, mode, device, started)), daemon=True).start()
    ready.wait()
    for line in sys.stdin:
        print(say(store, line), flush=True)


main()
