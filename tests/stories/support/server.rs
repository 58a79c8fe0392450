//! A static file server as small as any host a committee might use; it can be pulled out of the wall.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// A static site on a port of its own on this machine.
pub(crate) struct Server {
    site: Arc<Site>,
    address: SocketAddr,
    running: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
}

struct Site {
    dir: PathBuf,
    /// `/` or `/folder/`: a site must work in a subfolder of its host too.
    prefix: String,
    /// Files compressed by brotli, quality 9, if this host does that.
    compressed: Option<Mutex<HashMap<PathBuf, Arc<Vec<u8>>>>>,
}

impl Server {
    /// Serves `dir` at the root of a host.
    pub(crate) fn of(dir: &Path) -> Self {
        Self::start(dir, "/", false)
    }

    /// Serves `dir` in the folder `name` of a host.
    pub(crate) fn in_folder(dir: &Path, name: &str) -> Self {
        Self::start(dir, &format!("/{name}/"), false)
    }

    /// Serves `dir` with brotli compression, as a good host does; for measuring.
    pub(crate) fn compressed(dir: &Path) -> Self {
        let server = Self::start(dir, "/", true);
        // Done before anybody asks: a figure is not to hold the time a debug build takes to compress.
        for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
            if entry.path().extension().is_some_and(|e| e != "html")
                || entry.file_name() == "index.html"
            {
                server.site.pack(&entry.path());
            }
        }
        server
    }

    fn start(dir: &Path, prefix: &str, brotli: bool) -> Self {
        let site = Site {
            dir: dir.to_owned(),
            prefix: prefix.to_owned(),
            compressed: brotli.then(Mutex::default),
        };
        let mut server = Self {
            site: Arc::new(site),
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            running: None,
        };
        server.plug_in();
        server
    }

    /// The address of the page `path` of the site.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.site.prefix)
    }

    /// The only origin the site may talk to.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops answering: from now on the network is gone. The port stays known for `plug_in`.
    pub(crate) fn unplug(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            stop.store(true, Ordering::SeqCst);
            // Wakes the accept loop, which then sees the flag.
            drop(TcpStream::connect(self.address));
            thread.join().expect("the server thread does not panic");
        }
    }

    /// Answers again, at the same address.
    pub(crate) fn plug_in(&mut self) {
        let listener = TcpListener::bind(self.address).expect("a port on this machine is free");
        self.address = listener.local_addr().expect("a bound socket has an address");
        let stop = Arc::new(AtomicBool::new(false));
        let (site, flag) = (Arc::clone(&self.site), Arc::clone(&stop));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if flag.load(Ordering::SeqCst) {
                    break;
                }
                let (Ok(stream), site, flag) = (stream, Arc::clone(&site), Arc::clone(&flag))
                else {
                    continue;
                };
                // A browser that hangs up in the middle is its own business.
                std::thread::spawn(move || drop(site.talk(&stream, &flag)));
            }
        });
        self.running = Some((stop, thread));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.unplug();
    }
}

impl Site {
    fn talk(&self, stream: &TcpStream, stop: &AtomicBool) -> std::io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_millis(500)))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        let (mut line, mut target, mut brotli) = (String::new(), String::new(), false);
        loop {
            match reader.read_line(&mut line) {
                Ok(0) => return Ok(()),
                Ok(_) if stop.load(Ordering::SeqCst) => return Ok(()),
                Ok(_) => {}
                // An idle connection is kept; what was read of a line so far stays in `line`.
                Err(e) if is_timeout(&e) && !stop.load(Ordering::SeqCst) => continue,
                Err(e) => return Err(e),
            }
            let text = line.trim_end();
            if text.is_empty() {
                self.answer(stream, &target, brotli)?;
                (target, brotli) = (String::new(), false);
            } else if target.is_empty() {
                text.split(' ').nth(1).unwrap_or("/").clone_into(&mut target);
            } else if let Some(list) = header(text, "accept-encoding") {
                brotli = list.contains("br");
            }
            line.clear();
        }
    }

    fn answer(&self, mut stream: &TcpStream, target: &str, brotli: bool) -> std::io::Result<()> {
        let Some((path, plain)) = self.read(target) else {
            return stream.write_all(
                b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nNot found",
            );
        };
        let packed = brotli.then(|| self.pack(&path)).flatten();
        let encoding = if packed.is_some() { "Content-Encoding: br\r\n" } else { "" };
        let body: &[u8] = packed.as_ref().map_or(&plain, |bytes| bytes);
        let mime = mime(&path);
        let len = body.len();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {mime}\r\nContent-Length: {len}\r\n{encoding}Cache-Control: no-cache\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)
    }

    fn read(&self, target: &str) -> Option<(PathBuf, Vec<u8>)> {
        let path = target.split(['?', '#']).next()?.strip_prefix(&self.prefix)?;
        let inside = path.split('/').all(|part| part != ".." && part != ".");
        let page = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let file = self.dir.join([path, page].concat());
        let bytes = inside.then(|| std::fs::read(&file).ok())??;
        Some((file, bytes))
    }

    fn pack(&self, path: &Path) -> Option<Arc<Vec<u8>>> {
        let mut packed = self.compressed.as_ref()?.lock().ok()?;
        if let Some(bytes) = packed.get(path) {
            return Some(Arc::clone(bytes));
        }
        let plain = std::fs::read(path).ok()?;
        let params = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
        let mut bytes = Vec::new();
        brotli::BrotliCompress(&mut &plain[..], &mut bytes, &params).ok()?;
        let bytes = Arc::new(bytes);
        packed.insert(path.to_owned(), Arc::clone(&bytes));
        Some(bytes)
    }
}

fn header<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = line.split_once(':')?;
    key.eq_ignore_ascii_case(name).then_some(value.trim())
}

fn is_timeout(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
